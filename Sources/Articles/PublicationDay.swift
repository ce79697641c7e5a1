/// The day of publication and what told it: what the article says of itself before what its file says, and the option last.
struct PublicationDay {
    let day: CalendarDay
    let source: PublicationSource

    init?(
        metadata: CalendarDay? = nil, frontMatter: CalendarDay? = nil, fileName: CalendarDay? = nil,
        option: CalendarDay?
    ) {
        if let metadata {
            (day, source) = (metadata, .metadata)
        } else if let frontMatter {
            (day, source) = (frontMatter, .frontMatter)
        } else if let fileName {
            (day, source) = (fileName, .fileName)
        } else if let option {
            (day, source) = (option, .option)
        } else {
            return nil
        }
    }
}

extension String {
    /// Without white space around it; nil when nothing else is there.
    var nilIfBlank: String? {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(self[first...last])
    }
}
