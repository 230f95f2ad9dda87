# Makes one C++ file of the shaders: cmake -DOUT=shaders.cpp -DDIR=shaders -P embed.cmake
# Each <what>.vert and <what>.frag becomes jejak::shaders::<what>_vert and <what>_frag (declared in wasm/shaders.h);
# comment lines stay behind, so that the page doesn't carry them.
file(GLOB files "${DIR}/*.vert" "${DIR}/*.frag")
list(SORT files)
set(text "// Made by shaders/embed.cmake.\n#include \"wasm/shaders.h\"\n\nnamespace jejak::shaders {\n")
foreach(file IN LISTS files)
  file(READ "${file}" source)
  string(REGEX REPLACE "\n[ ]*//[^\n]*" "" source "${source}")
  get_filename_component(name "${file}" NAME)
  string(REPLACE "." "_" name "${name}")
  string(APPEND text "const std::string_view ${name} = R\"glsl(${source})glsl\";\n")
endforeach()
string(APPEND text "}  // namespace jejak::shaders\n")
file(WRITE "${OUT}" "${text}")
