# Turns files into a C++ source with their bytes, so that programs and tests need no file at run time.
#   cmake -DOUT=assets_data.cpp -DFUNCTION=embedded_assets "-DFILES=a.json;b.json" -P core/embed.cmake
# defines  std::span<const jejak::EmbeddedFile> jejak::FUNCTION(), in the order given (core/cli/embedded.h).
set(declarations "")
set(table "")
set(index 0)
foreach(file IN LISTS FILES)
  file(READ "${file}" hex HEX)
  get_filename_component(name "${file}" NAME)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(REGEX REPLACE "(................................................................................)" "\\1\n"
         bytes "${bytes}")
  string(APPEND declarations "constexpr unsigned char kFile${index}[] = {${bytes}0};\n")
  string(APPEND table
         "    {\"${name}\", {reinterpret_cast<const char*>(kFile${index}), sizeof(kFile${index}) - 1}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUT}.new" "// Made by core/embed.cmake.
#include \"core/cli/embedded.h\"

namespace jejak {
namespace {
${declarations}
const EmbeddedFile kFiles[] = {
${table}};
}  // namespace

std::span<const EmbeddedFile> ${FUNCTION}() { return kFiles; }

}  // namespace jejak
")
file(RENAME "${OUT}.new" "${OUT}")
