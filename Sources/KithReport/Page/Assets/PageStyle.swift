/// How a page looks: on a screen, light or dark, wide or narrow, and on paper.
enum PageStyle {
  static let text: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #f7f6f2; --surface: #ffffff; --ink: #1c2230; --soft: #545d6e; --line: #d9d8d2;
      --accent: #2a5b88; --accent-ink: #ffffff; --good: #1d6a44; --badge: #fbeed3;
      --badge-ink: #6b4304; --h0: #efeee9; --h1: #d3e1ee; --h2: #a6c4dd; --h3: #719fc5;
      --h4: #437aa8; --h5: #22527e; --shadow: 0 1px 2px rgb(28 34 48 / 8%);
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #13161b; --surface: #1b2027; --ink: #e7e9ee; --soft: #a4adbb; --line: #323945;
        --accent: #8abbe6; --accent-ink: #10151c; --good: #7ccf9e; --badge: #4a3a17;
        --badge-ink: #f6dca6; --h0: #232932; --h1: #25405a; --h2: #2e597d; --h3: #3f7ba9;
        --h4: #69a4d2; --h5: #a9d2f1; --shadow: none;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: anywhere;
    }
    .top, nav, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus {
      left: 1rem; top: 1rem; z-index: 9; padding: .5rem 1rem; background: var(--accent);
      color: var(--accent-ink);
    }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    .top { padding-top: 2.5rem; }
    .eyebrow { margin: 0; color: var(--soft); letter-spacing: .04em; font-size: .9rem; }
    h1 { margin: .1rem 0 .2rem; font-size: clamp(1.7rem, 5vw, 2.5rem); line-height: 1.15;
      font-weight: 650; letter-spacing: -.015em; }
    .lead { margin: 0; color: var(--soft); }
    h2 { margin: 0 0 .6rem; font-size: 1.3rem; line-height: 1.25; letter-spacing: -.01em; }
    h3 { margin: 1.2rem 0 .3rem; font-size: 1rem; }
    p { margin: 0 0 .8rem; max-width: 46rem; }
    a { color: var(--accent); }
    nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin-top: 1.2rem;
      font-size: .95rem; }
    main nav { padding: 0; }
    section { margin-top: 2.6rem; scroll-margin-top: 1rem; }
    .card { scroll-margin-top: 9rem; }
    .pair { display: grid; gap: 0 2.5rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
    footer { margin-top: 3rem; padding-bottom: 3rem; color: var(--soft); font-size: .9rem; }
    code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .85em;
      color: var(--soft); }

    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
      gap: .75rem; margin: 0; }
    .tiles > div, .card { background: var(--surface); border: 1px solid var(--line);
      border-radius: .6rem; box-shadow: var(--shadow); }
    .tiles > div { padding: .8rem 1rem; }
    .tiles dt { color: var(--soft); font-size: .9rem; }
    .tiles dd { margin: 0; }
    .tiles b { display: block; font-size: 1.7rem; line-height: 1.2; font-weight: 650;
      font-variant-numeric: tabular-nums; }
    .tiles span { color: var(--soft); font-size: .85rem; }

    .chart { display: block; max-width: 46rem; overflow: visible; }
    .map { display: block; width: 100%; max-width: 46rem; max-height: 34rem;
      background: var(--surface); border: 1px solid var(--line); border-radius: .6rem; }
    svg text { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; }
    svg .value { text-anchor: middle; fill: var(--ink); }
    svg .day { text-anchor: end; }
    svg .place { font-size: 9px; fill: var(--ink); }
    svg .number { text-anchor: middle; font-size: 8px; fill: var(--accent-ink); }
    .bar, .venue { fill: var(--accent); }
    .track { fill: var(--h1); }
    .base { stroke: var(--line); }
    .path { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; }
    .h0 { fill: var(--h0); } .h1 { fill: var(--h1); } .h2 { fill: var(--h2); }
    .h3 { fill: var(--h3); } .h4 { fill: var(--h4); } .h5 { fill: var(--h5); }
    .places { columns: 16rem; font-size: .95rem; }

    .tools { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .6rem .9rem;
      align-items: end; margin: 0 -1.25rem 1rem; padding: .7rem 1.25rem; background: var(--paper);
      border-bottom: 1px solid var(--line); }
    .tools[hidden] { display: none; }
    .tools label { display: grid; gap: .15rem; font-size: .85rem; color: var(--soft); }
    .tools label:first-child { flex: 1 1 14rem; }
    .tools p { margin: 0 0 .4rem; flex: 0 0 100%; font-size: .9rem; color: var(--soft); }
    input, select { width: 100%; min-height: 2.5rem; padding: .35rem .6rem; font: inherit;
      color: var(--ink); background: var(--surface); border: 1px solid var(--soft);
      border-radius: .4rem; }
    ::placeholder { color: var(--soft); opacity: 1; }

    .cards { display: grid; gap: .9rem; align-items: start;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); }
    .card { padding: .9rem 1rem; }
    .many > .card { content-visibility: auto; contain-intrinsic-size: auto 22rem; }
    .card[hidden] { display: none; }
    .card header { display: flex; align-items: baseline; gap: .6rem; }
    .card h3 { margin: 0; font-size: 1.05rem; }
    .fit { margin-left: auto; color: var(--soft); font-size: .9rem;
      font-variant-numeric: tabular-nums; white-space: nowrap; }
    .badge { padding: 0 .5rem; border-radius: 1rem; font-size: .8rem; background: var(--badge);
      color: var(--badge-ink); white-space: nowrap; }
    .members, .why, td ul { list-style: none; margin: .5rem 0 0; padding: 0; }
    .members li { padding: .35rem 0; border-top: 1px solid var(--line); }
    .name { font-weight: 600; margin-right: .4rem; }
    .id, .facts { color: var(--soft); font-size: .9rem; margin-right: .4rem; }
    .role { font-size: .85rem; color: var(--good); margin-right: .4rem; }
    .time { display: block; font-size: .9rem; color: var(--soft);
      font-variant-numeric: tabular-nums; }
    .time b { color: var(--ink); font-weight: 500; }
    .time small { display: block; font-size: .85rem; padding-left: 1rem; }
    .place { margin: .3rem 0 0; padding-top: .4rem; border-top: 1px solid var(--line);
      font-size: .9rem; color: var(--soft); }
    .venue { color: var(--ink); }
    .place .venue, .place .host { display: block; }
    .why { font-size: .9rem; }
    .why li { display: flex; gap: .6rem; }
    .points { flex: 0 0 2.2rem; text-align: right; color: var(--soft);
      font-variant-numeric: tabular-nums; }
    summary { cursor: pointer; color: var(--accent); font-size: .9rem; margin-top: .4rem; }

    table { width: 100%; border-collapse: collapse; font-size: .95rem; }
    th, td { padding: .5rem .9rem .5rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); font-weight: 400; }
    thead th { color: var(--soft); font-size: .85rem; }
    td ul { margin: 0; color: var(--soft); font-size: .9rem; }
    td b { font-weight: 500; }
    td li + li { margin-top: .2rem; }
    tr[hidden] { display: none; }
    .rules { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem;
      font-size: .9rem; }
    .rules dt { color: var(--soft); }
    .rules dd { margin: 0; }
    .changes { list-style: none; padding: 0; max-height: 28rem; overflow: auto; }
    .changes .detail { padding-left: 1.2rem; color: var(--soft); font-size: .95rem; }
    @media (max-width: 40rem) {
      .tools { position: static; }
      .rules { grid-template-columns: 1fr; }
      .rules dd { margin-bottom: .4rem; }
      .left thead { display: none; }
      .left, .left tbody, .left tr, .left th, .left td { display: block; padding-right: 0; }
      .left tr { padding: .6rem 0; border-bottom: 1px solid var(--line); }
      .left tr[hidden] { display: none; }
      .left th, .left td { padding: .15rem 0; border: 0; }
      .left td::before { content: attr(data-label); display: block; color: var(--soft);
        font-size: .8rem; }
    }

    @media print {
      :root {
        --paper: #fff; --surface: #fff; --ink: #000; --soft: #444; --line: #bbb;
        --accent: #1f4f7f; --accent-ink: #fff; --good: #1d6a44; --badge: #eee; --badge-ink: #000;
        --h0: #f2f2f2; --h1: #d3e1ee; --h2: #a6c4dd; --h3: #719fc5; --h4: #437aa8; --h5: #22527e;
      }
      body { font-size: 9pt; line-height: 1.35; }
      h1 { font-size: 18pt; }
      section { margin-top: 1rem; }
      nav, .tools, .skip { display: none !important; }
      .top, main, footer { max-width: none; padding: 0; }
      .card, .tiles > div, tr, .chart, .map { break-inside: avoid; box-shadow: none; }
      .card, .many > .card { content-visibility: visible; padding: .4rem .5rem; font-size: 8pt; }
      .cards { grid-template-columns: 1fr 1fr 1fr; gap: .4rem; }
      .members li { padding: .1rem 0; }
      .id, .facts, .time, .why, .place, .fit { font-size: 7.5pt; }
      .card .facts, .card details, .card .why li + li { display: none; }
      .tiles > div { padding: .3rem .5rem; }
      .tiles b { font-size: 13pt; }
      .chart, .map { max-height: 7cm; }
      .pair { grid-template-columns: 1fr 1fr; gap: 0 1rem; }
      th, td { padding: .15rem .5rem .15rem 0; font-size: 8pt; }
      td ul { font-size: 7.5pt; }
      .changes { max-height: none; }
      h2, h3 { break-after: avoid; }
      svg rect, svg circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      @page { margin: 12mm; }
    }
    """
}
