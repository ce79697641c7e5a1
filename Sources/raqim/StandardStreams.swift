import Glibc

/// Standard input, output and error, which a caller may have closed.
enum StandardStreams {
    /// Gives each closed one a file that refuses what is done to it. Otherwise the next file opened would take its number,
    /// and complaints would be written among the records.
    static func holdPlaces() {
        for (number, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
        where fcntl(number, F_GETFD) == -1 {
            // The lowest free number is given, and those below are taken.
            _ = open("/dev/null", mode)
        }
    }
}
