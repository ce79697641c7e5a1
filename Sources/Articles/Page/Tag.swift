internal import CInputs

/// What an element is, for reading.
enum Tag {
    static let text = Int32(cinputs_text)

    /// How an element parts the text around it.
    enum Parting: Int, Comparable {
        case none, space, line, blankLine
        static func < (a: Parting, b: Parting) -> Bool { a.rawValue < b.rawValue }
    }

    static func parting(of tag: Int32) -> Parting {
        switch Int(tag) {
        case cinputs_text, cinputs_other, cinputs_anchor, cinputs_time: .none
        case cinputs_cell: .space
        case cinputs_item, cinputs_row, cinputs_line: .line
        default: .blankLine
        }
    }

    /// Whether it holds a run of words, rather than other blocks.
    static func isParagraph(_ tag: Int32) -> Bool {
        switch Int(tag) {
        case cinputs_p, cinputs_heading1, cinputs_heading2, cinputs_heading3, cinputs_heading4, cinputs_heading5,
            cinputs_heading6, cinputs_blockquote, cinputs_pre, cinputs_item, cinputs_list:
            true
        default: false
        }
    }

    /// Whether it is never a part of an article.
    static func isDropped(_ tag: Int32) -> Bool {
        switch Int(tag) {
        case cinputs_head, cinputs_nav, cinputs_aside, cinputs_footer, cinputs_script, cinputs_style, cinputs_noscript,
            cinputs_dropped, cinputs_title, cinputs_meta, cinputs_link:
            true
        default: false
        }
    }
}
