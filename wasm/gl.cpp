#include "wasm/gl.h"

#include <string>

namespace jejak::gl {
namespace {

Result<Shader> compile(GLenum stage, std::string_view what, std::string_view text) {
  Shader shader(glCreateShader(stage));
  const char* begin = text.data();
  const auto size = static_cast<GLint>(text.size());
  glShaderSource(shader.get(), 1, &begin, &size);
  glCompileShader(shader.get());
  GLint ok = 0;
  glGetShaderiv(shader.get(), GL_COMPILE_STATUS, &ok);
  if (ok) return shader;
  std::string log(2048, '\0');
  GLsizei length = 0;
  glGetShaderInfoLog(shader.get(), static_cast<GLsizei>(log.size()), &length, log.data());
  log.resize(static_cast<size_t>(length));
  return std::unexpected(Error{ErrorCode::bad_value, "shader " + std::string(what), 0, "", log});
}

}  // namespace

Buffer make_buffer() {
  GLuint name = 0;
  glGenBuffers(1, &name);
  return Buffer(name);
}

VertexArray make_vertex_array() {
  GLuint name = 0;
  glGenVertexArrays(1, &name);
  return VertexArray(name);
}

Texture make_texture() {
  GLuint name = 0;
  glGenTextures(1, &name);
  return Texture(name);
}

Result<Program> make_program(std::string_view what, std::string_view vertex, std::string_view fragment) {
  const Result<Shader> vertex_shader = compile(GL_VERTEX_SHADER, what, vertex);
  if (!vertex_shader) return std::unexpected(vertex_shader.error());
  const Result<Shader> fragment_shader = compile(GL_FRAGMENT_SHADER, what, fragment);
  if (!fragment_shader) return std::unexpected(fragment_shader.error());
  Program program(glCreateProgram());
  glAttachShader(program.get(), vertex_shader->get());
  glAttachShader(program.get(), fragment_shader->get());
  glLinkProgram(program.get());
  GLint ok = 0;
  glGetProgramiv(program.get(), GL_LINK_STATUS, &ok);
  if (!ok) {
    return std::unexpected(
        Error{ErrorCode::bad_value, "shader " + std::string(what), 0, "", "vertex and fragment shader do not fit"});
  }
  return program;
}

GLint uniform(const Program& program, const char* name) { return glGetUniformLocation(program.get(), name); }

}  // namespace jejak::gl
