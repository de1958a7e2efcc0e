/// The style sheet of the page, in parts by what they are for.
///
/// The look is that of an official letter: a title in a serif face over a red rule, generous type, few colours. Red,
/// yellow, green and blue are kept for lights and notes, and never speak alone: shapes and words say the same. All
/// text has a contrast of at least 4.5 to 1 on its ground, by day and by night (WCAG 2.2, criterion 1.4.3).
enum HTMLStyleSheet {
    /// Colours, type, and all blocks but tables.
    static let page: StaticString = """
        :root {
          color-scheme: light dark;
          --ground: #f2f0ea; --paper: #fffefb; --ink: #1c2126; --quiet: #5a616a; --line: #dcd7cb; --tint: #f6f3eb;
          --accent: #a3181e; --strong: #fbf1dc;
          --red: #b8211c; --red-tint: #fbe9e6; --red-ink: #8f1713;
          --yellow: #bd7a00; --yellow-tint: #fdf2d6; --yellow-ink: #744b00;
          --green: #21834c; --green-tint: #e4f3e8; --green-ink: #145a32;
          --blue: #2a6fbb; --blue-tint: #e5eff9; --blue-ink: #1a4c85;
          --grey: #747b84; --grey-tint: #eeeeeb; --grey-ink: #4a5058;
          --sans: -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, "PingFang SC",
            "Hiragino Sans GB", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC",
            system-ui, sans-serif;
          --serif: Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif", "Liberation Serif",
            "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, serif;
        }
        :lang(zh) {
          --serif: "FZXiaoBiaoSong-B05S", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC",
            STSong, SimSun, serif;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --ground: #101316; --paper: #191d21; --ink: #e8e5df; --quiet: #a4abb3; --line: #383f46; --tint: #21262b;
            --accent: #e0787a; --strong: #2e2a20;
            --red: #ef6a62; --red-tint: #3a2220; --red-ink: #ffb3ac;
            --yellow: #e9b03c; --yellow-tint: #362c18; --yellow-ink: #f4cf85;
            --green: #5fbd85; --green-tint: #1c3226; --green-ink: #a3dfba;
            --blue: #6ea8e5; --blue-tint: #1d2d3f; --blue-ink: #b2d3f5;
            --grey: #98a0a8; --grey-tint: #2a3035; --grey-ink: #c4c9ce;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--ground); color: var(--ink);
          font: 1.0625rem/1.6 var(--sans); overflow-wrap: break-word;
        }
        body:lang(zh) { line-height: 1.75; line-break: strict; }
        main {
          max-width: 66rem; margin: 2rem auto; padding: 3.25rem 3.75rem 4rem;
          background: var(--paper); border: 1px solid var(--line); border-radius: 3px;
        }
        header { margin-bottom: 2rem; border-bottom: 3px solid var(--accent); padding-bottom: 1.1rem; }
        h1, h2, h3, h4, h5 { line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
        h1 {
          margin: 0; font: 700 2.125rem/1.25 var(--serif); letter-spacing: -.005em;
        }
        h1:lang(zh) { letter-spacing: .03em; line-height: 1.35; }
        .subtitle { margin: .5rem 0 0; color: var(--quiet); font-size: 1.125rem; line-height: 1.45; }
        .as-of { margin: .6rem 0 0; color: var(--accent); font-size: .9375rem; font-weight: 600; }
        h2 { margin: 2.6rem 0 .8rem; font: 700 1.4375rem/1.3 var(--serif); }
        h3 { margin: 2rem 0 .6rem; font-size: 1.125rem; }
        h4 { margin: 1.6rem 0 .5rem; font-size: 1rem; }
        h5 { margin: 1.4rem 0 .4rem; font-size: .9375rem; color: var(--quiet); }
        p, li, h1, h2, h3, h4, h5, caption, th, td, dt, dd {
          white-space: pre-line; unicode-bidi: plaintext;
        }
        p, ul, ol { max-width: 44rem; margin: .8rem 0; text-wrap: pretty; }
        ul, ol { padding-inline-start: 1.5em; }
        li { margin: .35rem 0; padding-inline-start: .2em; }
        li::marker { color: var(--accent); font-variant-numeric: tabular-nums; }
        hr { margin: 2.4rem auto; width: 5rem; border: 0; border-top: 1px solid var(--accent); }
        small { font-size: .56em; font-weight: 500; letter-spacing: 0; color: var(--quiet); }

        .light {
          display: inline-flex; align-items: center; gap: .42em; padding: .1em .6em .1em .5em;
          border-radius: 1em; font-size: .9em; font-weight: 600; line-height: 1.5;
          unicode-bidi: isolate; background: var(--tone-tint); color: var(--tone-ink);
        }
        .light::before, .kind::before {
          content: ""; flex: none; display: inline-block; width: .72em; height: .72em; background: var(--tone);
          forced-color-adjust: none; -webkit-print-color-adjust: exact; print-color-adjust: exact;
        }
        .red, .error { --tone: var(--red); --tone-tint: var(--red-tint); --tone-ink: var(--red-ink); }
        .yellow, .warning { --tone: var(--yellow); --tone-tint: var(--yellow-tint); --tone-ink: var(--yellow-ink); }
        .green, .success { --tone: var(--green); --tone-tint: var(--green-tint); --tone-ink: var(--green-ink); }
        .blue, .info { --tone: var(--blue); --tone-tint: var(--blue-tint); --tone-ink: var(--blue-ink); }
        .grey { --tone: var(--grey); --tone-tint: var(--grey-tint); --tone-ink: var(--grey-ink); }
        .light.red::before, .error > .kind::before { clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
        .light.yellow::before, .warning > .kind::before { clip-path: polygon(50% 4%, 100% 96%, 0 96%); }
        .light.green::before, .success > .kind::before { border-radius: 50%; }
        .light.blue::before, .info > .kind::before { clip-path: inset(8%); }
        .light.grey::before { border-radius: 50%; background: none; border: .15em solid var(--tone); }

        .figures {
          --columns: 4; display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: .8rem;
          margin: 1.5rem 0;
        }
        .figures.by-1 { --columns: 1; }
        .figures.by-2 { --columns: 2; }
        .figures.by-3 { --columns: 3; }
        .figures.by-5 { --columns: 5; }
        .figures > div {
          display: grid; grid-row: span 3; grid-template-rows: subgrid; gap: .3rem; align-items: start;
          justify-items: start; padding: .9rem 1rem 1rem; background: var(--tint); border: 1px solid var(--line);
          border-top: 3px solid var(--tone, var(--quiet)); border-radius: 3px;
        }
        .figures dt { color: var(--quiet); font-size: .9375rem; line-height: 1.35; }
        .figures dd { margin: 0; font-size: .9375rem; }
        .figures .value {
          align-self: baseline; font-size: 2.125rem; font-weight: 650; line-height: 1.15; letter-spacing: -.01em;
          font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere;
        }
        .figures small { white-space: nowrap; }
        .figures .value.long { font-size: 1.3125rem; line-height: 1.3; }
        .figures .value.long small { font-size: .8em; }

        .note {
          margin: 1.3rem 0; padding: .8rem 1.1rem .9rem; border-inline-start: 4px solid var(--tone);
          background: var(--tone-tint); border-radius: 0 3px 3px 0;
        }
        .note p { margin: 0; max-width: none; }
        .note .kind {
          display: flex; align-items: center; gap: .45em; color: var(--tone-ink); font-weight: 700;
          font-size: .9375rem;
        }

        """
}
