/// The script of the page. Everything works without it; it drags, paints and looks again.
enum PageBehaviour {
  static let text = #"""
    'use strict';
    // Students are dragged onto cards: what it would mean is shown before it counts.
    let dragged = null;
    for (const item of document.querySelectorAll('[data-student]')) {
      item.draggable = true;
      item.addEventListener('dragstart', event => {
        dragged = item.dataset.student;
        event.dataTransfer.setData('text/plain', dragged);
      });
    }
    for (const card of document.querySelectorAll('[data-move]')) {
      card.addEventListener('dragover', event => { event.preventDefault(); card.classList.add('over'); });
      card.addEventListener('dragleave', () => card.classList.remove('over'));
      card.addEventListener('drop', event => {
        event.preventDefault();
        if (dragged) location.href = card.dataset.move + '&student=' + encodeURIComponent(dragged);
      });
    }
    // Hours are painted: the first touched says whether more or fewer.
    for (const week of document.querySelectorAll('.week')) {
      let paint = null;
      const boxOf = event => {
        const under = document.elementFromPoint(event.clientX, event.clientY);
        const label = under && under.closest('label');
        return label && week.contains(label) ? label.querySelector('input') : null;
      };
      week.addEventListener('pointerdown', event => {
        const box = boxOf(event);
        if (!box || event.pointerType === 'touch') return;
        event.preventDefault();
        paint = !box.checked;
        box.checked = paint;
      });
      week.addEventListener('pointermove', event => {
        const box = paint === null ? null : boxOf(event);
        if (box) box.checked = paint;
      });
      addEventListener('pointerup', () => { paint = null; });
      week.addEventListener('click', event => { if (event.detail > 0 && event.pointerType === 'mouse') event.preventDefault(); });
    }
    // A search that runs tells how it goes.
    const run = document.querySelector('[data-events]');
    if (run && 'EventSource' in window) {
      const events = new EventSource(run.dataset.events);
      events.addEventListener('progress', event => { run.querySelector('[data-text]').textContent = event.data; });
      events.addEventListener('ended', () => { events.close(); location.reload(); });
    }
    // What is found is shown, the rest hidden.
    for (const field of document.querySelectorAll('[data-filter]')) {
      field.addEventListener('input', () => {
        const words = field.value.toLowerCase();
        for (const item of document.querySelectorAll(field.dataset.filter)) {
          item.hidden = !item.textContent.toLowerCase().includes(words);
        }
      });
    }

    """#
}
