// No machine at all: frames run when a test says so, input is what the test feeds to ImGui, nothing is drawn.
#include <imgui.h>

#include <string>
#include <utility>

#include "wasm/platform.h"

namespace jejak {

struct Platform::Impl {
  PlatformEvents events;
  ImGuiContext* imgui = nullptr;
  PlatformFrame now{0, 1280, 800, 1, false, false, {}};
  std::string clipboard;
  uint64_t drawn = 0;
};

Platform::Platform(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<Platform>> Platform::create(std::string_view, PlatformEvents events) {
  auto impl = std::make_unique<Impl>();
  impl->events = std::move(events);
  impl->imgui = ImGui::CreateContext();
  ImGui::SetCurrentContext(impl->imgui);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = io.LogFilename = nullptr;
  io.BackendPlatformName = "jejak null";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return std::make_unique<Platform>(std::move(impl));
}

Platform::~Platform() { ImGui::DestroyContext(impl_->imgui); }

// Runs the frame at once: a test asks for frames itself.
void Platform::request_frame() { impl_->events.frame(*this); }

void Platform::request_frame_after(double) {}
void Platform::take_picture(int, std::string_view) {}

PlatformFrame Platform::begin_frame() {
  constexpr double kFrameMs = 1000.0 / 60;
  ImGui::SetCurrentContext(impl_->imgui);
  impl_->now.now_ms += kFrameMs;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {impl_->now.width_px, impl_->now.height_px};
  io.DeltaTime = static_cast<float>(kFrameMs / 1000);
  ImGui::NewFrame();
  return impl_->now;
}

void Platform::end_frame(const std::function<void()>&) {
  ImGui::Render();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) texture->SetStatus(ImTextureStatus_Destroyed);
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
  ++impl_->drawn;
}

bool Platform::has_context() const { return false; }
void Platform::make_current() {}
void Platform::copy_text(std::string_view text) { impl_->clipboard = text; }
uint64_t Platform::frames_drawn() const { return impl_->drawn; }

}  // namespace jejak
