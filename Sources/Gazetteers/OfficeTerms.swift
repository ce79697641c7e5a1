/// Who held which office when: the roles of all people of a gazetteer, by the word for the role.
///
///     OfficeTerms(gazetteer).holders(of: "prime_minister", at: PartialDate("2017-03-01"))   // al-Abadi, May, Netanyahu
package struct OfficeTerms: Sendable {
    /// Somebody's time in an office; numbers of entries.
    package struct Term: Sendable {
        package let person: Int
        /// What the office belongs to: a government, a ministry, a province.
        package let body: Int
        package let from: PartialDate
        package let to: PartialDate?
    }

    private var terms: [String: [Term]] = [:]

    package init(_ gazetteer: Gazetteer) {
        for number in 0..<gazetteer.entryCount {
            guard gazetteer.hasRoles(number), let entry = gazetteer.entry(number), entry.type == .person else {
                continue
            }
            for role in entry.roles {
                // Without a beginning nobody knows whether it had begun.
                guard let body = role.of, let from = role.from else { continue }
                terms[role.role, default: []].append(Term(person: number, body: body, from: from, to: role.to))
            }
        }
    }

    /// The terms in `role`, spelled as the lists do (“defence_minister”), that `date` lies in, in the order of the lists.
    package func holders(of role: String, at date: PartialDate) -> [Term] {
        (terms[role] ?? []).filter { term in
            term.from.packed <= date.packed && (term.to.map { Self.last($0) >= date.packed } ?? true)
        }
    }

    /// The last day that a date may mean, packed: the year 2017 lasts to its end.
    static func last(_ date: PartialDate) -> Int32 {
        if date.packed % 10_000 == 0 { return date.packed + 1231 }
        return date.packed % 100 == 0 ? date.packed + 31 : date.packed
    }
}
