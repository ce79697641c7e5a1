// The fixed words of the record as bytes, so that the writer makes no String of them. A test holds them to the raw values.

extension EntityType {
    var json: StaticString {
        switch self {
        case .place: "place"
        case .armedGroup: "armed_group"
        case .organisation: "organisation"
        case .person: "person"
        }
    }
}

extension Match {
    var json: StaticString {
        switch self {
        case .name: "name"
        case .alias: "alias"
        case .variant: "variant"
        case .short: "short"
        case .acronym: "acronym"
        case .pattern: "pattern"
        }
    }
}

extension Level {
    var json: StaticString {
        switch self {
        case .certain: "certain"
        case .likely: "likely"
        case .possible: "possible"
        }
    }
}

extension DateMention.Kind {
    var json: StaticString {
        switch self {
        case .date: "date"
        case .time: "time"
        case .duration: "duration"
        case .set: "set"
        }
    }
}

extension DateMention.Anchor {
    var json: StaticString {
        switch self {
        case .explicit: "explicit"
        case .published: "published"
        case .previous: "previous"
        case .none: "none"
        }
    }
}

extension Quote.Kind {
    var json: StaticString {
        switch self {
        case .direct: "direct"
        case .partial: "partial"
        case .indirect: "indirect"
        case .scare: "scare"
        }
    }
}
