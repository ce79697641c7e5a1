/// Writes entities, dates and quotes of one article as JSON objects.
struct ItemWriter {
    let map: OffsetMap
    let text: UnsafeBufferPointer<UInt8>
    let why: Bool
    /// Those that speakers and roles point into.
    let entities: [Entity]

    func append(_ entity: Entity, to out: inout JSONBytes) {
        open(entity.span, to: &out)
        append(type: entity.type, to: &out)
        if let facts = entity.facts {
            out.append(UInt8(ascii: ","))
            out.append(json: facts.bytes)
        } else {
            append(reference: entity.reference, to: &out)
        }
        out.append(json: ",\"match\":\"")
        out.append(json: entity.match.json)
        out.append(json: "\",\"level\":\"")
        out.append(json: entity.level.json)
        out.append(UInt8(ascii: "\""))
        if !entity.roles.isEmpty {
            out.append(json: ",\"roles\":[")
            for index in entity.roles.indices {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                append(entity.roles[index], to: &out)
            }
            out.append(UInt8(ascii: "]"))
        }
        if !entity.inner.isEmpty {
            out.append(json: ",\"inner\":[")
            for index in entity.inner.indices {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                append(entity.inner[index], to: &out)
            }
            out.append(UInt8(ascii: "]"))
        }
        close(why: entity.why, to: &out)
    }

    func append(_ date: DateMention, to out: inout JSONBytes) {
        open(date.span, to: &out)
        out.append(json: ",\"type\":\"")
        out.append(json: date.type.json)
        out.append(json: "\",\"value\":")
        out.append(string: date.value)
        if let mod = date.mod {
            out.append(json: ",\"mod\":")
            out.append(string: mod)
        }
        if let earliest = date.earliest {
            out.append(json: ",\"earliest\":")
            out.append(day: earliest)
        }
        if let latest = date.latest {
            out.append(json: ",\"latest\":")
            out.append(day: latest)
        }
        out.append(json: ",\"anchor\":\"")
        out.append(json: date.anchor.json)
        out.append(UInt8(ascii: "\""))
        close(why: date.why, to: &out)
    }

    func append(_ quote: Quote, to out: inout JSONBytes) {
        open(quote.span, to: &out)
        out.append(json: ",\"kind\":\"")
        out.append(json: quote.kind.json)
        out.append(UInt8(ascii: "\""))
        if let cue = quote.cue {
            out.append(json: ",\"cue\":")
            open(cue, to: &out)
            out.append(UInt8(ascii: "}"))
        }
        if let speaker = quote.speaker {
            out.append(json: ",\"speaker\":{")
            if let span = speaker.span {
                append(span: span, to: &out)
                out.append(UInt8(ascii: ","))
            }
            if let entity = speaker.entity {
                append(pointerTo: entities[entity], to: &out)
                out.append(UInt8(ascii: ","))
            } else if let holder = speaker.holder {
                out.append(json: "\"type\":\"person\",")
                out.append(json: holder.idField)
                out.append(UInt8(ascii: ","))
            }
            out.append(json: "\"via\":")
            out.append(string: speaker.via)
            out.append(UInt8(ascii: "}"))
        }
        close(why: quote.why, to: &out)
    }

    private func append(_ relation: Relation, to out: inout JSONBytes) {
        open(relation.span, to: &out)
        out.append(json: ",\"role\":")
        out.append(string: relation.role)
        if let standing = relation.standing {
            out.append(json: ",\"standing\":")
            out.append(string: standing)
        }
        if let organisation = relation.organisation {
            out.append(json: ",\"of\":")
            open(entities[organisation].span, to: &out)
            out.append(UInt8(ascii: ","))
            append(pointerTo: entities[organisation], to: &out)
            out.append(UInt8(ascii: "}"))
        }
        out.append(UInt8(ascii: "}"))
    }

    /// Type and id of an entity that stands in full elsewhere in the record.
    private func append(pointerTo entity: Entity, to out: inout JSONBytes) {
        out.append(json: "\"type\":\"")
        out.append(json: entity.type.json)
        out.append(UInt8(ascii: "\""))
        if let facts = entity.facts {
            out.append(UInt8(ascii: ","))
            out.append(json: facts.idField)
        } else {
            append(reference: entity.reference, to: &out)
        }
    }

    private func append(type: EntityType, to out: inout JSONBytes) {
        out.append(json: ",\"type\":\"")
        out.append(json: type.json)
        out.append(UInt8(ascii: "\""))
    }

    private func append(reference: Int32?, to out: inout JSONBytes) {
        guard let reference else { return }
        out.append(json: ",\"ref\":")
        out.append(number: Int(reference))
    }

    private func open(_ span: Range<Int>, to out: inout JSONBytes) {
        out.append(UInt8(ascii: "{"))
        append(span: span, to: &out)
    }

    private func append(span: Range<Int>, to out: inout JSONBytes) {
        precondition(span.upperBound <= text.count && span.lowerBound >= 0, "a span lies inside its article")
        out.append(json: "\"start\":")
        out.append(number: map[span.lowerBound])
        out.append(json: ",\"end\":")
        out.append(number: map[span.upperBound])
        out.append(json: ",\"text\":")
        out.append(string: UnsafeBufferPointer(rebasing: text[span]))
    }

    private func close(why reasons: Why?, to out: inout JSONBytes) {
        if why, let reasons { append(reasons, to: &out) }
        out.append(UInt8(ascii: "}"))
    }

    private func append(_ reasons: Why, to out: inout JSONBytes) {
        out.append(json: ",\"why\":{\"rule\":")
        out.append(string: reasons.rule)
        if let list = reasons.list {
            out.append(json: ",\"list\":")
            out.append(string: list)
        }
        if let reason = reasons.reason {
            out.append(json: ",\"reason\":")
            out.append(string: reason)
        }
        if !reasons.refused.isEmpty {
            out.append(json: ",\"refused\":[")
            for (index, refusal) in reasons.refused.enumerated() {
                out.append(json: index > 0 ? ",{\"reading\":" : "{\"reading\":")
                out.append(string: refusal.reading)
                out.append(json: ",\"reason\":")
                out.append(string: refusal.reason)
                out.append(UInt8(ascii: "}"))
            }
            out.append(UInt8(ascii: "]"))
        }
        out.append(UInt8(ascii: "}"))
    }
}
