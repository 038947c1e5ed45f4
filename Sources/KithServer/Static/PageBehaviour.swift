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
      let touched = null;
      const boxOf = event => {
        const under = document.elementFromPoint(event.clientX, event.clientY);
        const label = under && under.closest('label');
        return label && week.contains(label) ? label.querySelector('input') : null;
      };
      week.addEventListener('pointerdown', event => {
        const box = boxOf(event);
        if (!box) return;
        // A finger that goes up or down scrolls; one that goes sideways paints.
        if (event.pointerType !== 'touch') event.preventDefault();
        if (box.hasPointerCapture && box.hasPointerCapture(event.pointerId)) box.releasePointerCapture(event.pointerId);
        touched = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY, box } : null;
        if (touched) return;
        paint = !box.checked;
        box.checked = paint;
      });
      week.addEventListener('pointermove', event => {
        if (touched && Math.abs(event.clientX - touched.x) > 8) {
          paint = !touched.box.checked;
          touched.box.checked = paint;
          touched = null;
          painted = true;
        }
        const box = paint === null ? null : boxOf(event);
        if (box) box.checked = paint;
      });
      let painted = false;
      const end = () => { paint = null; touched = null; };
      addEventListener('pointerup', end);
      addEventListener('pointercancel', end);
      week.addEventListener('click', event => {
        // What was painted is not ticked once more.
        if (event.detail > 0 && event.target.closest('label') && (event.pointerType === 'mouse' || painted)) event.preventDefault();
        painted = false;
      });
      // A name of a day or an hour paints its whole row or column.
      const whole = (head, boxes) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'head';
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener('click', () => {
          const free = !boxes.every(box => box.checked);
          for (const box of boxes) box.checked = free;
        });
      };
      for (const head of week.querySelectorAll('th[data-day]')) whole(head, [...week.querySelectorAll('input[value^="' + head.dataset.day + '-"]')]);
      for (const head of week.querySelectorAll('th[scope=row]')) whole(head, [...head.parentElement.querySelectorAll('input')]);
      // Arrows go from hour to hour.
      week.addEventListener('keydown', event => {
        const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
        const step = steps[event.key], cell = event.target.closest('td');
        if (!step || !cell) return;
        const row = week.rows[cell.parentElement.rowIndex + step[0]];
        const next = row && row.cells[cell.cellIndex + step[1]];
        const box = next && next.querySelector('input');
        if (box) { event.preventDefault(); box.focus(); }
      });
    }
    // A search that runs tells how it goes.
    const run = document.querySelector('[data-events]');
    if (run && 'EventSource' in window) {
      const events = new EventSource(run.dataset.events);
      events.addEventListener('progress', event => { run.querySelector('[data-text]').textContent = event.data; });
      events.addEventListener('ended', () => { events.close(); location.reload(); });
    }
    // A slider says where it stands.
    for (const slider of document.querySelectorAll('[data-shows]')) {
      const shown = document.getElementById(slider.dataset.shows);
      const before = shown.textContent;
      slider.addEventListener('input', () => { shown.textContent = slider.value === '0' ? before : slider.value; });
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
