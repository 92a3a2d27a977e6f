// on-demand detection|facade FILE PASSES
//
// Walks samples with simdjson On-Demand as somebody would who knows their type: every field by name, every number
// converted, every string read. The file is in memory; prints the median speed of the passes in bytes a second.
// It checks less than a validator does: neither class names nor sizes nor unknown fields.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <simdjson.h>
#include <string>
#include <vector>

using namespace simdjson;

static double numbers;
static size_t characters;

static void walk_detection(ondemand::document &document) {
  for (ondemand::object sample : document["samples"].get_array()) {
    characters += std::string_view(sample["image"].get_string()).size();
    for (ondemand::object entry : sample["objects"].get_array()) {
      for (double number : entry["bbox"].get_array()) numbers += number;
      characters += std::string_view(entry["label"].get_string()).size();
    }
  }
}

static void walk_facade(ondemand::document &document) {
  for (ondemand::object sample : document["samples"].get_array()) {
    for (const char *key : {"image_a", "image_b"}) {
      ondemand::object media = sample[key].get_object();
      characters += std::string_view(media["image"].get_string()).size();
      characters += std::string_view(media["domain"].get_string()).size();
    }
  }
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  auto walk = std::string(arguments[1]) == "facade" ? walk_facade : walk_detection;
  padded_string text = padded_string::load(arguments[2]);
  ondemand::parser parser;
  std::vector<double> speeds;
  for (int pass = std::atoi(arguments[3]); pass > 0; pass--) {
    auto start = std::chrono::steady_clock::now();
    ondemand::document document = parser.iterate(text);
    walk(document);
    std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    speeds.push_back(double(text.size()) / time.count());
  }
  std::sort(speeds.begin(), speeds.end());
  std::fprintf(stderr, "%g %zu\n", numbers, characters);
  std::printf("%.0f\n", speeds[speeds.size() / 2]);
  return 0;
}
