/// Why a rule cannot be used, with the rule's text, so that whoever writes it sees at once what to mend.
public enum PatternError: Error, Equatable, CustomStringConvertible {
    /// The text ends, or a sign stands, where an element of the pattern is awaited.
    case unexpected(String, in: String)
    /// `<name>` is neither a list of Models/Words nor a shape.
    case unknownClass(String, in: String)
    /// The rules of one set speak of more lists than there is room for.
    case tooManyClasses(in: String)
    /// The rule may begin with any token, so it would be tried at every one.
    case beginsAnywhere(rule: String)
    /// The rule can match no token at all.
    case matchesNothing(rule: String)
    /// More captures than a match has room for.
    case tooManyCaptures(rule: String)

    public var description: String {
        switch self {
        case .unexpected(let what, let text): "“\(text)”: unexpected \(what); see Pattern for what may stand there"
        case .unknownClass(let name, let text):
            "“\(text)”: no list or shape is called “\(name)”; add Models/Words/en/\(name).txt or mend the name"
        case .tooManyClasses(let text):
            "“\(text)”: the rules before it speak of \(ClassBits.room) lists, which is all there is room for"
        case .beginsAnywhere(let rule):
            "rule “\(rule)” may begin with any token; begin it with a word, a list or a number"
        case .matchesNothing(let rule): "rule “\(rule)” can match without a token; make one of its elements necessary"
        case .tooManyCaptures(let rule): "rule “\(rule)” has more than \(Captures.room) captures; name fewer elements"
        }
    }
}
