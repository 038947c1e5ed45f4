/// The style of the page.
enum PageLook {
  static let text = """
    :root { color-scheme: light dark; --ink: #1c2430; --paper: #fbfaf7; --card: #fff; --line: #767f8c;
      --soft: #e4e2db; --link: #14508c; --good: #1d6b3a; --bad: #a3261c; --mark: #fff3c9; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e0; --paper: #15191f; --card: #1e242c;
      --line: #8d97a5; --soft: #343c47; --link: #8fc0f5; --good: #7fd39b; --bad: #ff9c8f;
      --mark: #4a3f10; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem; z-index: 2; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center;
      padding: .5rem 1rem; border-bottom: 1px solid var(--soft); }
    .top ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
    .top nav { flex: 1; }
    .top a { display: inline-block; padding: .4rem 0; }
    .brand { font-weight: 700; text-decoration: none; }
    [aria-current] { font-weight: 700; text-decoration: none; }
    main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; }
    h2 { font-size: 1.2rem; margin-top: 2rem; }
    h3 { font-size: 1rem; margin: 0 0 .25rem; }
    .said { background: var(--mark); padding: .5rem .75rem; border-radius: .4rem; }
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
      gap: 1rem; padding: 0; list-style: none; }
    .card { background: var(--card); border: 1px solid var(--soft); border-radius: .6rem;
      padding: .75rem 1rem; }
    .card.over { outline: 3px dashed var(--link); }
    .card ul { padding-left: 1.1rem; margin: .4rem 0; }
    .facts, .quiet-text { color: var(--ink); opacity: .85; font-size: .92rem; }
    .figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; padding: 0; list-style: none; }
    .figures b { display: block; font-size: 1.5rem; }
    .bad { color: var(--bad); } .good { color: var(--good); }
    button, .button { font: inherit; color: var(--paper); background: var(--link); border: 1px solid
      var(--link); border-radius: .4rem; padding: .5rem .9rem; min-height: 2.75rem; cursor: pointer;
      text-decoration: none; display: inline-block; }
    button.quiet, .button.quiet { background: transparent; color: var(--link); }
    form.inline { display: inline; }
    fieldset { border: 1px solid var(--soft); border-radius: .6rem; margin: 1rem 0; }
    label { display: block; margin: .5rem 0; }
    label.line { display: flex; gap: .6rem; align-items: flex-start; }
    input, select, textarea { font: inherit; color: inherit; background: var(--card);
      border: 1px solid var(--line); border-radius: .3rem; padding: .45rem; max-width: 100%; }
    input[type=checkbox], input[type=radio] { width: 1.4rem; height: 1.4rem; flex: none; }
    textarea { width: 100%; min-height: 8rem; font-family: ui-monospace, monospace; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--soft);
      vertical-align: top; }
    .week { width: 100%; table-layout: fixed; touch-action: pan-y; user-select: none; }
    .week th, .week td { padding: 0; text-align: center; font-weight: 400; font-size: .85rem; }
    .week th[scope=row] { text-align: right; padding-right: .4rem; }
    .week label { margin: 1px; display: block; position: relative; min-height: 1.6rem;
      border: 1px solid var(--line); border-radius: .25rem; background: var(--card); }
    .week input { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; margin: 0; }
    .week label:has(:checked) { background: var(--good); }
    .week label:has(:focus-visible) { outline: 3px solid var(--link); }
    .week button.head { all: unset; display: block; width: 100%; text-align: inherit; cursor: pointer;
      min-height: 1.6rem; box-sizing: border-box; }
    .week button.head:focus-visible { outline: 3px solid var(--link); }
    .week abbr { text-decoration: none; }
    ul.plain, .card ul.plain { list-style: none; padding: 0; }
    .card > h2, .card > h3 { margin-top: 0; }
    input[type=file] { width: 100%; }
    .long { overflow-wrap: anywhere; }
    .foot { border-top: 1px solid var(--soft); padding: .5rem 1rem; }
    .foot label { display: inline-block; }
    [draggable=true] { cursor: grab; }
    .chosen { background: var(--mark); }
    pre { overflow-x: auto; background: var(--card); border: 1px solid var(--soft); padding: .75rem; }
    progress { width: 100%; }
    @media print { .top, form { display: none; } }
    """
}
