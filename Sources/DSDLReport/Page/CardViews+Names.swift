import Mustache

// A page may have thousands of cards. To find values by reflection takes most of the time that it takes to write one, so
// that the views of cards say themselves what stands for a name.

extension FindingView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "words": words
    case "rule": rule
    case "severity": severity
    case "severityName": severityName
    case "file": file
    case "classes": classes
    case "place": place
    case "message": message
    case "excerpt": excerpt
    case "whereabouts": whereabouts
    case "hints": hints
    case "notes": notes
    case "isFixable": isFixable
    case "scene": scene
    default: nil
    }
  }
}

extension FindingView.Excerpt: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "line": line
    case "before": before
    case "mark": mark
    case "after": after
    default: nil
    }
  }
}

extension SampleView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "words": words
    case "name": name
    case "place": place
    case "rules": rules
    case "severity": severity
    case "file": file
    case "classes": classes
    case "findings": findings
    case "scene": scene
    default: nil
    }
  }
}

extension SceneView: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "panels": panels
    case "tags": tags
    case "facts": facts
    case "hasFacts": hasFacts
    case "omitted": omitted
    default: nil
    }
  }
}

extension SceneView.Panel: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "kind": kind
    case "locator": locator
    case "field": field
    case "pixels": pixels
    case "link": link
    case "absence": absence
    case "svgHTML": svgHTML
    case "tags": tags
    default: nil
    }
  }
}

extension SceneView.Tag: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "text": text
    case "swatchHTML": swatchHTML
    case "kind": kind
    default: nil
    }
  }
}

extension SceneView.Fact: MustacheParent {
  func child(named key: String) -> Any? {
    switch key {
    case "name": name
    case "value": value
    case "kind": kind
    default: nil
    }
  }
}
