// Shows the tickets of one kind, and those that hold what is typed.
(() => {
  'use strict';
  const bar = document.getElementById('filters');
  const rows = [...document.querySelectorAll('#tickets tbody tr')];
  const count = document.getElementById('shown');
  const words = document.getElementById('words');
  let kind = 'all';

  const show = () => {
    const wanted = words.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = (kind === 'all' || row.dataset.is.split(' ').includes(kind)) &&
          (!wanted || row.textContent.toLowerCase().includes(wanted));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = `${shown} of ${rows.length} tickets`;
  };

  bar.hidden = false;
  bar.addEventListener('click', event => {
    const button = event.target.closest('button[data-kind]');
    if (button) {
      kind = button.dataset.kind;
      for (const other of bar.querySelectorAll('button[data-kind]')) {
        other.setAttribute('aria-pressed', String(other === button));
      }
      show();
    }
  });
  words.addEventListener('input', show);
  show();
})();
