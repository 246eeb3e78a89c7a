/** A button that prints the page. Without this script it is not there; the browser's own menu does the same. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    window.print();
  });
}
