#include "wasm/platform_web_picture.h"

#include <emscripten.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace {

// Rows come from below, as GL has them.
EM_JS(void, jejak_pack_picture, (const char* target, const uint8_t* rgba, int width, int height, const char* name), {
  const canvas = specialHTMLTargets[UTF8ToString(target)];
  const picture = document.createElement("canvas");
  picture.width = width;
  picture.height = height;
  const image = new ImageData(width, height);
  const row = width * 4;
  for (let y = 0; y < height; ++y) {
    const from = rgba + (height - 1 - y) * row;
    image.data.set(HEAPU8.subarray(from, from + row), y * row);
  }
  picture.getContext("2d").putImageData(image, 0, 0);
  const file = UTF8ToString(name);
  picture.toBlob((blob) => canvas.dispatchEvent(new CustomEvent("jejak-picture", {bubbles: true, detail: {name: file, blob}})));
});

}  // namespace

namespace jejak {

int PictureTarget::finest(int wished, float width_px, float height_px) {
  GLint most = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &most);
  const float longest = std::max({width_px, height_px, 1.0f});
  return std::clamp(static_cast<int>(static_cast<float>(most) / longest), 1, std::max(wished, 1));
}

void PictureTarget::begin(GLsizei width_px, GLsizei height_px) {
  width_px_ = width_px;
  height_px_ = height_px;
  glGenFramebuffers(1, &frame_);
  glGenRenderbuffers(1, &colors_);
  glBindRenderbuffer(GL_RENDERBUFFER, colors_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width_px, height_px);
  glBindFramebuffer(GL_FRAMEBUFFER, frame_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colors_);
}

void PictureTarget::finish(const char* canvas_target, std::string_view file_name) {
  std::vector<uint8_t> rgba(static_cast<size_t>(width_px_) * static_cast<size_t>(height_px_) * 4);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_px_, height_px_, GL_RGBA, GL_UNSIGNED_BYTE, rgba.data());
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glDeleteFramebuffers(1, &frame_);
  glDeleteRenderbuffers(1, &colors_);
  frame_ = colors_ = 0;
  jejak_pack_picture(canvas_target, rgba.data(), width_px_, height_px_, std::string(file_name).c_str());
}

}  // namespace jejak
