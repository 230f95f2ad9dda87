// What a reader takes from the page: words into the clipboard, files to keep. `toast`: (...content) shows it for a while.
//   const {copyText, saveFile} = jejakTakeAway(stage, toast);
// A picture of the canvas comes as its event "jejak-picture" (platform_web_picture.cpp).
function jejakTakeAway(stage, toast) {
  'use strict';

  const {say} = jejakWords;

  async function copyText(words) {
    try {
      await navigator.clipboard.writeText(words);
      toast(say(jejakWords.copied));
    } catch {
      const field = document.createElement('input');
      field.readOnly = true;
      field.value = words;
      field.setAttribute('aria-label', say(jejakWords.copyByHand));
      toast(say(jejakWords.copyByHand), field);
      field.select();
    }
  }

  // "name\ntype\ncontent"
  function saveFile(text) {
    const [name, type] = text.split('\n', 2);
    saveBlob(name, new Blob([text.slice(name.length + type.length + 2)], {type}));
  }

  function saveBlob(name, blob) {
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(blob);
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60000);
  }

  stage.addEventListener('jejak-picture', ({detail}) => saveBlob(detail.name, detail.blob));

  return {copyText, saveFile};
}
