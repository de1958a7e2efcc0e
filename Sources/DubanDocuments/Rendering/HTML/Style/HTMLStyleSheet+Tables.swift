extension HTMLStyleSheet {
    /// Tables on a screen that is wide enough.
    static let tables: StaticString = """
        .table {
          margin: 1.3rem 0; padding-bottom: 1px; overflow-x: auto;
          background:
            linear-gradient(to left, var(--paper) 40%, transparent) right / 3rem 100% no-repeat local,
            linear-gradient(to left, var(--line), transparent) right / 1rem 100% no-repeat scroll;
        }
        .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
        table {
          width: 100%; border-collapse: separate; border-spacing: 0; font-size: .9375rem; line-height: 1.5;
          font-variant-numeric: tabular-nums lining-nums;
        }
        caption { padding: 0 0 .5rem; text-align: left; font-weight: 700; font-size: 1rem; }
        caption span { position: sticky; left: 0; display: inline-block; }
        th, td {
          min-width: 6.5em; padding: .5rem .7rem; border-top: 1px solid var(--line); text-align: left;
          vertical-align: top;
        }
        thead th {
          vertical-align: bottom; color: var(--quiet); background: var(--tint); font-weight: 600;
          font-size: .875rem; line-height: 1.35; text-wrap: balance; border-top: 0;
          border-bottom: 1px solid var(--quiet);
        }
        thead tr:first-child th { border-top: 1.5px solid var(--ink); }
        thead th.group { text-align: center; border-bottom: 0; padding-bottom: 0; }
        .group span { display: block; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
        tbody tr:first-child > * { border-top: 0; }
        tbody th { font-weight: 600; }
        tfoot th, tfoot td { border-top: 1.5px solid var(--ink); font-weight: 700; }
        :where(tbody:last-child, tfoot) > tr:last-child > * { border-bottom: 1.5px solid var(--ink); }
        .number { text-align: right; }
        .short, .number { min-width: 4.2em; }
        td.number, td.short, th[scope="row"].short { white-space: nowrap; }
        .long { min-width: 11em; }
        .breakable { overflow-wrap: anywhere; }
        .missing { color: var(--quiet); }
        .no-rows { padding: 1rem .7rem; color: var(--quiet); text-align: center; }
        .emphasis { background: var(--strong); }
        .emphasis > * { font-weight: 700; }
        .emphasis > :first-child { box-shadow: inset 3px 0 var(--accent); }
        td .light { margin-block: -.1em; }

        """
}
