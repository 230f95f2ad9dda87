# The toolchain file of the `wasm` preset: finds Emscripten 3.1.69 or later and hands over to its own toolchain file.
# Looked for on the PATH first, then where `npm run setup` unpacks it. JEJAK_EMSCRIPTEN names a root by hand.
include("${CMAKE_CURRENT_LIST_DIR}/../core/cache.cmake")

if(NOT JEJAK_EMSCRIPTEN AND DEFINED ENV{JEJAK_EMSCRIPTEN})
  set(JEJAK_EMSCRIPTEN "$ENV{JEJAK_EMSCRIPTEN}")  # CMake's own small test projects read it here
endif()

if(NOT JEJAK_EMSCRIPTEN)
  find_program(emcc_on_path emcc NO_CACHE NO_CMAKE_FIND_ROOT_PATH)
  if(emcc_on_path)
    file(REAL_PATH "${emcc_on_path}" emcc_on_path)
    get_filename_component(candidate "${emcc_on_path}" DIRECTORY)
    if(EXISTS "${candidate}/emscripten-version.txt")
      file(READ "${candidate}/emscripten-version.txt" candidate_version)
      string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" candidate_version "${candidate_version}")
      if(candidate_version VERSION_GREATER_EQUAL 3.1.69)
        set(JEJAK_EMSCRIPTEN "${candidate}")
      endif()
    endif()
  endif()
endif()
if(NOT JEJAK_EMSCRIPTEN AND EXISTS "${JEJAK_CACHE}/emscripten-3.1.69/emscripten/.emscripten")
  set(JEJAK_EMSCRIPTEN "${JEJAK_CACHE}/emscripten-3.1.69/emscripten")
endif()
if(NOT JEJAK_EMSCRIPTEN)
  message(FATAL_ERROR "Emscripten 3.1.69 or later is neither on the PATH nor in ${JEJAK_CACHE}.\n"
    "Run: npm run setup")
endif()

set(ENV{JEJAK_EMSCRIPTEN} "${JEJAK_EMSCRIPTEN}")
include("${JEJAK_EMSCRIPTEN}/cmake/Modules/Platform/Emscripten.cmake")
