// The module does nothing by itself: the page calls bridge.h.
#include "wasm/bridge.h"

int main() { return 0; }
