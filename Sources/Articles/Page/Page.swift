internal import CInputs

/// A page of HTML as flat lists of elements and texts, in the order of the page.
struct Page: ~Copyable {
    private var page = cinputs_page()

    /// Takes `bytes`, valid UTF-8, apart.
    ///
    /// - Throws: `bad_html` when elements are nested too deeply to be sound.
    init(_ bytes: [UInt8], id: String) throws(ArticleFailure) {
        let status = cinputs_page_read(bytes, Int64(bytes.count), &page)
        guard status == 0 else {
            cinputs_page_close(&page)
            throw status == -1 ? .badHTML(id) : .unreadable(id, reason: "no memory for its elements")
        }
    }

    deinit {
        var page = page
        cinputs_page_close(&page)
    }

    /// Valid as long as the page is.
    var nodes: UnsafeBufferPointer<cinputs_node> {
        UnsafeBufferPointer(start: page.nodes, count: Int(page.node_count))
    }

    private var attributes: UnsafeBufferPointer<cinputs_attribute> {
        UnsafeBufferPointer(start: page.attributes, count: Int(page.attribute_count))
    }

    /// The bytes of a text node.
    func bytes(of node: cinputs_node) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: page.bytes + Int(node.start), count: Int(node.length))
    }

    /// The value of an attribute of the element `node`; nil when it has none of that name.
    func attribute(_ name: StaticString, of node: Int) -> String? {
        // Attributes are in order of their elements.
        var low = 0
        var high = attributes.count
        while low < high {
            let middle = (low + high) / 2
            if Int(attributes[middle].node) < node { low = middle + 1 } else { high = middle }
        }
        let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        while low < attributes.count, Int(attributes[low].node) == node {
            let attribute = attributes[low]
            let start = page.bytes + Int(attribute.start)
            let length = Int(attribute.name_length)
            if UnsafeBufferPointer(start: start, count: length).elementsEqual(name) {
                let value = UnsafeBufferPointer(start: start + length, count: Int(attribute.value_length))
                return String(decoding: value, as: UTF8.self)
            }
            low += 1
        }
        return nil
    }

    /// The words inside the element `node`, white space made single.
    func words(in node: Int) -> String? {
        var text = ""
        for inside in nodes[node..<Int(nodes[node].end)] where inside.tag == Tag.text {
            text += String(decoding: bytes(of: inside), as: UTF8.self) + " "
        }
        return text.words
    }
}

extension String {
    /// With white space made single and taken off around; nil when nothing else is there.
    var words: String? {
        let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
    }
}
