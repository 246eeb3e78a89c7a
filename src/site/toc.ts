/** Marks in the table of contents the part that is being read. */
const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));

const watch = new IntersectionObserver(
  (entries) => {
    const here = entries.find(({ isIntersecting }) => isIntersecting)?.target.id;
    if (here === undefined) return;
    for (const [id, link] of links) {
      if (id === here) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  },
  { rootMargin: '-8% 0px -80% 0px' },
);

for (const id of links.keys()) {
  const heading = document.getElementById(id);
  if (heading) watch.observe(heading);
}
