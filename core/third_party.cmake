# The libraries of others, compiled once per version, compiler and flags into JEJAK_CACHE and found there by every clone:
#   jejak_json      nlohmann/json, without exceptions (core/json.cpp only)
#   jejak_re2       RE2 and Abseil
#   jejak_imgui     Dear ImGui; jejak_imgui_gl: with its OpenGL ES 3 backend (wasm only)
#   jejak_doctest   doctest, without exceptions (tests only)
# Their headers count as system headers: our warnings don't reach into them.
# Sources: RE2 and Abseil in npm's re2, Dear ImGui in JEJAK_CACHE (web/build/imgui.mjs), the headers from Debian.
# Requires: JEJAK_LIBRARY_FLAGS, a list of the compiler flags that they are compiled with.
include("${CMAKE_CURRENT_LIST_DIR}/cache.cmake")
set(third_party_project "${CMAKE_CURRENT_LIST_DIR}/third_party")

function(third_party_missing what fix)
  message(FATAL_ERROR "${what} is missing.\nRun: ${fix}")
endfunction()

set(re2_package "${CMAKE_SOURCE_DIR}/node_modules/re2")
if(NOT EXISTS "${re2_package}/vendor/abseil-cpp/CMakeLists.txt")
  third_party_missing("The source of RE2 (npm package re2)" "npm ci --ignore-scripts")
endif()
file(READ "${re2_package}/package.json" re2_version)
string(JSON re2_version GET "${re2_version}" version)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${re2_package}/package.json")

file(GLOB imgui_sources "${JEJAK_CACHE}/imgui-*/imgui.h")
list(FILTER imgui_sources EXCLUDE REGEX "\\.part-")
if(NOT imgui_sources)
  third_party_missing("The source of Dear ImGui in ${JEJAK_CACHE}" "npm run setup")
endif()
list(SORT imgui_sources COMPARE NATURAL ORDER DESCENDING)
list(GET imgui_sources 0 imgui_source)
get_filename_component(imgui_source "${imgui_source}" DIRECTORY)

# A cross compiler's root hides the system's headers from find_path: these two are plain headers and safe to take.
find_path(JEJAK_JSON_INCLUDE nlohmann/json.hpp NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
find_path(JEJAK_DOCTEST_INCLUDE doctest/doctest.h NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
if(NOT JEJAK_JSON_INCLUDE OR NOT JEJAK_DOCTEST_INCLUDE)
  third_party_missing("nlohmann/json or doctest" "apt-get install -y nlohmann-json3-dev doctest-dev (or npm run setup)")
endif()

set(path_flags)
set(path_key)
if(EMSCRIPTEN)
  set(third_party_target wasm)
  # What ships names files in its messages: the same ones whoever compiled it, and wherever.
  file(REAL_PATH "${re2_package}" re2_real_package)
  foreach(path IN ITEMS "${re2_package}" "${re2_real_package}")
    list(APPEND path_flags "-ffile-prefix-map=${path}/vendor/=")
  endforeach()
  list(APPEND path_flags "-ffile-prefix-map=${imgui_source}/=imgui/")
  set(path_key "relative paths")
else()
  set(third_party_target "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
endif()
file(SHA256 "${third_party_project}/CMakeLists.txt" recipe)
file(SHA256 "${JEJAK_JSON_INCLUDE}/nlohmann/json.hpp" json_hash)
file(SHA256 "${JEJAK_DOCTEST_INCLUDE}/doctest/doctest.h" doctest_hash)
get_filename_component(imgui_version "${imgui_source}" NAME)
string(SHA256 third_party_key "${recipe} ${re2_version} ${imgui_version} ${json_hash} ${doctest_hash} \
${CMAKE_CXX_COMPILER} ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${EMSCRIPTEN_VERSION} ${JEJAK_LIBRARY_FLAGS}${path_key}")
string(SUBSTRING "${third_party_key}" 0 12 third_party_key)
set(third_party_prefix "${JEJAK_CACHE}/libs/${third_party_target}-${third_party_key}")

function(build_third_party)
  set(work "${third_party_prefix}.part")
  message(STATUS "Building RE2, Abseil and Dear ImGui for ${third_party_target}: once, some minutes")
  file(REMOVE_RECURSE "${work}")
  # No compiler's cache from the environment: it may rewrite paths, and what is built here is kept anyway.
  set(toolchain -DCMAKE_C_COMPILER_LAUNCHER= -DCMAKE_CXX_COMPILER_LAUNCHER=)
  if(CMAKE_TOOLCHAIN_FILE)
    list(APPEND toolchain "-DCMAKE_TOOLCHAIN_FILE=${CMAKE_TOOLCHAIN_FILE}")
  else()
    list(APPEND toolchain "-DCMAKE_C_COMPILER=${CMAKE_C_COMPILER}" "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}")
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${third_party_project}" -B "${work}/build" ${toolchain}
    "-DCMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM}" -DCMAKE_BUILD_TYPE=Release "-DCMAKE_C_FLAGS_RELEASE=-DNDEBUG"
    "-DCMAKE_CXX_FLAGS_RELEASE=-DNDEBUG" "-DJEJAK_FLAGS=${JEJAK_LIBRARY_FLAGS};${path_flags}" "-DRE2_PACKAGE=${re2_package}"
    "-DIMGUI_SOURCE=${imgui_source}" "-DJSON_INCLUDE=${JEJAK_JSON_INCLUDE}" "-DDOCTEST_INCLUDE=${JEJAK_DOCTEST_INCLUDE}"
    "-DCMAKE_INSTALL_PREFIX=${work}/installed"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${CMAKE_COMMAND}" --build "${work}/build" COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND "${CMAKE_COMMAND}" --install "${work}/build" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
  file(RENAME "${work}/installed" "${third_party_prefix}")
  file(REMOVE_RECURSE "${work}")
endfunction()

if(NOT EXISTS "${third_party_prefix}")
  file(LOCK "${third_party_prefix}.lock" GUARD FILE TIMEOUT 3600)
  if(NOT EXISTS "${third_party_prefix}")
    build_third_party()
  endif()
  file(LOCK "${third_party_prefix}.lock" RELEASE)
endif()

unset(jejak_imgui_DIR CACHE)  # it may be that of an older prefix
find_package(jejak_imgui REQUIRED CONFIG PATHS "${third_party_prefix}" NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)

file(GLOB_RECURSE re2_archives "${third_party_prefix}/lib/re2/*.a")
add_library(jejak_re2 INTERFACE)
target_include_directories(jejak_re2 SYSTEM INTERFACE "${third_party_prefix}/include/re2")
if(EMSCRIPTEN)
  target_link_libraries(jejak_re2 INTERFACE ${re2_archives})
else()
  find_package(Threads REQUIRED)
  target_link_libraries(jejak_re2 INTERFACE "$<LINK_GROUP:RESCAN,${re2_archives}>" Threads::Threads)
endif()

add_library(jejak_imgui INTERFACE)
target_link_libraries(jejak_imgui INTERFACE jejak::imgui)
if(EMSCRIPTEN)
  add_library(jejak_imgui_gl INTERFACE)
  target_link_libraries(jejak_imgui_gl INTERFACE jejak::imgui_opengl3)
endif()

add_library(jejak_json INTERFACE)
target_include_directories(jejak_json SYSTEM INTERFACE "${third_party_prefix}/include/json")
target_compile_definitions(jejak_json INTERFACE JSON_NOEXCEPTION)

add_library(jejak_doctest INTERFACE)
target_include_directories(jejak_doctest SYSTEM INTERFACE "${third_party_prefix}/include/doctest")
target_compile_definitions(jejak_doctest INTERFACE
  DOCTEST_CONFIG_NO_EXCEPTIONS DOCTEST_CONFIG_ASSERTS_RETURN_VALUES DOCTEST_CONFIG_USE_STD_HEADERS
  DOCTEST_CONFIG_NO_POSIX_SIGNALS)
