extension HTMLStyleSheet {
    /// Charts: the colours of ``ChartTone``, and those that stand out as well by night.
    static let charts: StaticString = """
        .chart { margin: 1.6rem 0; break-inside: avoid; }
        .chart figcaption { margin-bottom: .7rem; }
        .chart-title { display: block; font-weight: 700; line-height: 1.4; }
        .chart-summary { display: block; color: var(--quiet); font-size: .9375rem; line-height: 1.5; }
        .chart .drawn { overflow-x: auto; }
        .chart svg.wide { display: block; width: 100%; height: auto; max-width: 60rem; }
        .chart svg.narrow { display: none; }
        svg.trend { display: inline-block; vertical-align: middle; }
        svg text { font: 13px var(--sans); }
        svg text[font-weight] { font-weight: 700; }
        svg [class] { fill: var(--c); }
        svg .stroke { fill: none; stroke: var(--c); }
        .c-ink, .c-target { --c: var(--ink); }
        .c-quiet { --c: var(--quiet); }
        .c-line { --c: var(--line); }
        .c-track { --c: var(--line); }
        .c-late { --c: #d55e00; }
        .c-s0 { --c: #0072b2; } .c-s1 { --c: #e69f00; } .c-s2 { --c: #009e73; }
        .c-s3 { --c: #cc79a7; } .c-s4 { --c: #56b4e9; } .c-s5 { --c: #6b6b6b; }
        .c-on-s0, .c-on-s2, .c-on-s5 { --c: #fff; }
        .c-on-s1, .c-on-s3, .c-on-s4 { --c: #10161c; }
        .c-h0 { --c: #b35806; } .c-h1 { --c: #f1a340; } .c-h2 { --c: #fee0b6; } .c-h3 { --c: #f7f5f0; }
        .c-h4 { --c: #d1e5f0; } .c-h5 { --c: #67a9cf; } .c-h6 { --c: #2166ac; }
        .c-on-h0, .c-on-h6 { --c: #fff; }
        .c-on-h1, .c-on-h2, .c-on-h3, .c-on-h4, .c-on-h5 { --c: #10161c; }
        .chart details { margin-top: .5rem; }
        .chart summary { cursor: pointer; color: var(--quiet); font-size: .875rem; }
        .chart details caption { display: none; }
        @media screen and (prefers-color-scheme: dark) {
          .c-s0 { --c: #4aa3df; } .c-s2 { --c: #2fc297; } .c-s5 { --c: #a9a9a9; } .c-late { --c: #f0803c; }
          .c-on-s0, .c-on-s2, .c-on-s5 { --c: #10161c; }
        }
        @media screen and (max-width: 44rem) {
          .chart svg.wide { display: none; }
          .chart svg.narrow { display: block; max-width: none; }
        }
        @media print {
          .chart details { display: none; }
          .chart { margin: 5mm 0; }
          .chart .drawn { overflow: visible; }
          .chart svg.wide { width: 100%; }
        }

        """
}
