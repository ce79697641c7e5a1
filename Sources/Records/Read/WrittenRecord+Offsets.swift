extension WrittenRecord {
    /// The same record with its offsets in another unit. `text` is the article's; it is also put into the record.
    ///
    /// Throws when the text is another one: a span lies outside it or holds other words.
    public func counting(_ unit: OffsetUnit, in text: String) throws(RecordsError) -> WrittenRecord {
        var converter = Converter(text: text, from: offsets, to: unit)
        var copy = self
        copy.text = text
        copy.offsets = unit
        copy.characters = OffsetTable.length(of: text, in: unit)
        for index in copy.entities.indices { converter.convert(all: &copy.entities[index]) }
        for index in copy.dates.indices { converter.convert(&copy.dates[index]) }
        for index in copy.quotes.indices { converter.convert(all: &copy.quotes[index]) }
        if let fault = converter.fault {
            throw RecordsError(
                "“\(fault)” stands elsewhere in the text", id, remedy: "give the articles that the records were made of"
            )
        }
        return copy
    }

    private struct Converter {
        let table: OffsetTable
        let bytes: OffsetTable
        let utf8: [UInt8]
        /// The words of the first span that does not fit.
        var fault: String?

        init(text: String, from: OffsetUnit, to: OffsetUnit) {
            table = OffsetTable(text: text, from: from, to: to)
            bytes = OffsetTable(text: text, from: from, to: .utf8)
            utf8 = Array(text.utf8)
        }

        mutating func convert(_ item: inout some Placed) {
            guard let first = bytes[item.start], let last = bytes[item.end], first <= last,
                utf8[first..<last].elementsEqual(item.text.utf8), let start = table[item.start],
                let end = table[item.end]
            else {
                fault = fault ?? item.text
                return
            }
            item.start = start
            item.end = end
        }

        mutating func convert(all entity: inout WrittenEntity) {
            convert(&entity)
            if var roles = entity.roles {
                for index in roles.indices {
                    convert(&roles[index])
                    if var of = roles[index].of {
                        convert(&of)
                        roles[index].of = of
                    }
                }
                entity.roles = roles
            }
            if var inner = entity.inner {
                for index in inner.indices { convert(all: &inner[index]) }
                entity.inner = inner
            }
        }

        mutating func convert(all quote: inout WrittenQuote) {
            convert(&quote)
            if var cue = quote.cue {
                convert(&cue)
                quote.cue = cue
            }
            if var speaker = quote.speaker, var phrase = speaker.phrase {
                convert(&phrase)
                speaker.start = phrase.start
                speaker.end = phrase.end
                quote.speaker = speaker
            }
        }
    }
}

/// Whatever has a place in a text.
private protocol Placed {
    var start: Int { get set }
    var end: Int { get set }
    var text: String { get }
}

extension WrittenSpan: Placed {}
extension WrittenEntity: Placed {}
extension WrittenRole: Placed {}
extension WrittenPointer: Placed {}
extension WrittenDate: Placed {}
extension WrittenQuote: Placed {}
