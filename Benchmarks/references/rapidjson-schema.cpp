// rapidjson-schema SCHEMA FILE
//
// Validates a file against a JSON Schema (draft 4) while reading it, without building the document.
#include <cstdio>
#include <rapidjson/document.h>
#include <rapidjson/filereadstream.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>

using namespace rapidjson;

int main(int count, char **arguments) {
  if (count != 3) return 64;
  static char buffer[1 << 16];
  FILE *file = std::fopen(arguments[1], "rb");
  if (!file) return 2;
  FileReadStream schemaStream(file, buffer, sizeof buffer);
  Document schemaText;
  if (schemaText.ParseStream(schemaStream).HasParseError()) return 2;
  std::fclose(file);

  SchemaDocument schema(schemaText);
  SchemaValidator validator(schema);
  file = std::fopen(arguments[2], "rb");
  if (!file) return 2;
  FileReadStream stream(file, buffer, sizeof buffer);
  Reader reader;
  bool isRead = bool(reader.Parse(stream, validator));
  std::fclose(file);
  return isRead && validator.IsValid() ? 0 : 1;
}
