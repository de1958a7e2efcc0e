extension HTMLStyleSheet {
    /// A phone, down to 360 pixels and less.
    static let narrowScreen: StaticString = """
        @media screen and (max-width: 44rem) {
          body { background: var(--paper); }
          main { margin: 0; padding: 1.5rem 1rem 2.5rem; border: 0; border-radius: 0; }
          header { margin-bottom: 1.4rem; padding-bottom: .9rem; }
          h1 { font-size: 1.625rem; }
          h2 { margin-top: 2.1rem; font-size: 1.25rem; }
          .subtitle { font-size: 1rem; }
          .figures:not(.by-1) { --columns: 2; gap: .6rem; }
          .figures > div:last-child:nth-child(odd) { grid-column: 1 / -1; }
          .figures > div { padding: .7rem .8rem .8rem; }
          .figures .value { font-size: 1.75rem; }
          .figures .value.long { font-size: 1.125rem; }

          .scrolls { margin-inline: -1rem; padding-inline-start: 1rem; scroll-padding-inline-start: 9em; }
          .scrolls caption span { max-width: calc(100vw - 2rem); }
          .scrolls th, .scrolls td { padding: .5rem .6rem; }
          .scrolls .names {
            position: sticky; left: -1rem; z-index: 1; min-width: 8.5em; max-width: 10em; padding-inline-start: 1rem;
            white-space: pre-line; background: var(--paper); border-right: 1px solid var(--line);
          }
          .scrolls .names.short { min-width: 5.5em; }
          .scrolls thead .names { background: var(--tint); }
          .scrolls .emphasis > .names { background: var(--strong); }
          .fits th, .fits td { padding-inline: .4rem; min-width: 0; }

          .stacks { overflow: visible; background: none; }
          .stacks table, .stacks tbody, .stacks tfoot, .stacks tr, .stacks caption { display: block; }
          .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stacks tbody tr, .stacks tfoot tr {
            position: relative; margin-bottom: .7rem; padding: .75rem .85rem .8rem; background: var(--tint);
            border: 1px solid var(--line); border-radius: 3px;
          }
          .stacks th, .stacks td { display: block; padding: 0; border: 0; min-width: 0; }
          .stacks tbody th, .stacks tfoot th { margin-bottom: .35rem; font-size: 1rem; line-height: 1.4; }
          .stacks th.short, .stacks td.short, .stacks td.number { white-space: pre-line; }
          .stacks th.number, .stacks td.number { text-align: left; }
          .stacks td[data-label] {
            display: grid; grid-template-columns: 6.5em minmax(0, 1fr); gap: .7em; padding: .14rem 0;
            justify-items: start;
          }
          .stacks td[data-label]::before {
            content: attr(data-label); color: var(--quiet); font-weight: 400; unicode-bidi: isolate;
          }
          .stacks td.corner { position: absolute; top: .75rem; right: .85rem; display: block; padding: 0; }
          .stacks td.corner::before { content: none; }
          .stacks tr:has(> .corner) > .names { padding-inline-end: 6.5em; }
          .stacks td.headline { display: block; margin-bottom: .35rem; font-weight: 600; line-height: 1.45; }
          .stacks td.headline::before { content: none; }
          .stacks td.blank { display: none; }
          .stacks .emphasis { background: var(--strong); border-color: var(--accent); }
          .stacks .emphasis > :first-child { box-shadow: none; }
          .stacks .emphasis > td:not(.headline) { font-weight: 400; }
          .stacks td.no-rows { text-align: left; }
        }

        """
}
