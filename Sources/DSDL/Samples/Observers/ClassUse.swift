/// Which classes of the domains that labels refer to have been met in samples.
struct ClassUse {
  /// For each domain of the plan, by class; empty for a domain of which it is not to be told.
  private var used: [[Bool]]

  init(_ plan: Plan) {
    // What a key point list or a label map holds is not seen label by label.
    var unseen: Set<ClassDomain> = []
    for type in plan.types {
      switch type {
      case .keypoint(let domain), .labelMap(let domain): unseen.insert(domain)
      default: break
      }
    }
    used = plan.domains.map { domain in
      let isOfInterest = !domain.type.isBroken && !unseen.contains(domain.type)
      return Array(repeating: false, count: isOfInterest ? domain.type.classes.count : 0)
    }
  }

  /// Notes that a label names a class, both by number from 0.
  mutating func use(_ number: Int, of domain: Int) {
    if used[domain].indices.contains(number) { used[domain][number] = true }
  }

  /// Notes that a label of a domain is wrong: any class may have been meant by it.
  mutating func doubt(_ domain: Int) { used[domain] = [] }

  /// The classes that no label names, in the order of their declaration.
  func unused(in plan: Plan) -> [(class: Name, domain: ClassDomain)] {
    zip(plan.domains, used).flatMap { domain, used -> [(Name, ClassDomain)] in
      // A class that is listed twice is met by either number.
      let met = Set(zip(domain.type.classes, used).filter(\.1).map { ExactText($0.0.text) })
      var told: Set<ExactText> = []
      return zip(domain.type.classes, used).compactMap { name, isUsed in
        guard !isUsed, !met.contains(ExactText(name.text)), told.insert(ExactText(name.text)).inserted else {
          return nil
        }
        return (name, domain.type)
      }
    }
  }
}
