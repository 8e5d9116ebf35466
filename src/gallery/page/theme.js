/*
 * Light or dark: as the machine is set, until a visitor says otherwise. Runs before the page is drawn, so that it does not flash
 * in the other colours first; hence no module.
 */
(() => {
  const root = document.documentElement;
  const kept = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      // A browser that keeps nothing for us.
      return null;
    }
  };
  const chosen = kept();
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;

  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    if (!button) return;
    const show = () => {
      button.textContent = (isDark() ? button.dataset.light : button.dataset.dark) ?? '';
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('theme', root.dataset.theme);
      } catch {
        // It holds for this page, then.
      }
      show();
    });
    system.addEventListener('change', show);
    show();
    button.hidden = false;
  });
})();
