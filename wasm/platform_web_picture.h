// A frame that becomes a PNG file instead of showing: drawn into a buffer of its own, finer than the canvas.
#pragma once

#include <GLES3/gl3.h>

#include <string_view>

namespace jejak {

class PictureTarget {
 public:
  // The largest of `wished` and smaller factors whose picture this graphics card can hold; at least 1.
  static int finest(int wished, float width_px, float height_px);

  // What is drawn from now on goes into the picture. Requires: a current WebGL2 context.
  void begin(GLsizei width_px, GLsizei height_px);
  // Drawing goes to the canvas again. The canvas hears a "jejak-picture" event with {name, blob} once the file is packed.
  void finish(const char* canvas_target, std::string_view file_name);

 private:
  GLuint frame_ = 0, colors_ = 0;
  GLsizei width_px_ = 0, height_px_ = 0;
};

}  // namespace jejak
