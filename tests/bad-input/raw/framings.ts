/** How the beginning of a connection can say two things of where its first request ends. `rest` comes behind it. */
export interface Framing {
  readonly what: string;
  readonly bytes: (rest: string) => string;
}

const post = (headers: readonly string[], body: string): string =>
  `POST /api/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers.map((one) => `${one}\r\n`).join("")}\r\n${body}`;

/** A body that ends at once for who reads chunks, with the rest behind it; and for who counts, a longer one. */
const asChunks = (what: string, ...headers: string[]): Framing => ({
  what,
  bytes: (rest) => post(headers, `0\r\n\r\n${rest}`),
});

const asLength = (value: string): Framing => ({
  what: `Content-Length: ${value}`,
  bytes: (rest) => post([`Content-Length: ${value}`], `{}${rest}`),
});

const asChunk = (what: string, chunk: string): Framing => ({
  what,
  bytes: (rest) => post(["Transfer-Encoding: chunked"], `${chunk}${rest}`),
});

const asHead = (what: string, head: string): Framing => ({ what, bytes: (rest) => `${head}${rest}` });

/** None of these may be guessed at: whoever stands between caller and service may guess differently. */
export const ambiguousFramings: readonly Framing[] = [
  asChunks("a length, and chunks", "Content-Length: 5", "Transfer-Encoding: chunked"),
  asChunks("chunks, and a length", "Transfer-Encoding: chunked", "Content-Length: 5"),
  asChunks("two lengths", "Content-Length: 0", "Content-Length: 5"),
  asChunks("the same length twice", "Content-Length: 5", "Content-Length: 5"),
  asChunks("an unknown coding", "Transfer-Encoding: xchunked"),
  asChunks("chunks, and then a coding", "Transfer-Encoding: chunked, identity"),
  asChunks("a coding alone", "Transfer-Encoding: identity"),
  asChunks("no coding", "Transfer-Encoding: "),
  asChunks("chunks in quotes", 'Transfer-Encoding: "chunked"'),
  asChunks("chunks and a control character", "Transfer-Encoding: \u000bchunked"),
  asChunks("chunks twice over", "Transfer-Encoding: chunked", "Transfer-Encoding: identity"),
  asChunks("a space before the colon", "Transfer-Encoding : chunked"),
  asChunks("a header that is folded", "Transfer-Encoding:\r\n chunked"),
  asChunks("a header folded into another", "X-Nothing: a\r\n Transfer-Encoding: chunked", "Content-Length: 5"),
  asChunks("a header behind a bare line feed", "X-Nothing: a\nTransfer-Encoding: chunked", "Content-Length: 5"),
  asChunks("a header behind a bare carriage return", "X-Nothing: a\rTransfer-Encoding: chunked", "Content-Length: 5"),
  asChunks("a header behind a NUL", "X-Nothing: a\0Transfer-Encoding: chunked", "Content-Length: 5"),
  ...["-1", "+2", "2, 2", "2,2", "0x2", "2 2", "2;a", "", "1e1", "2.0", "99999999999999999999", "٢"].map(asLength),
  asChunk("a chunk in hexadecimal as in C", "0x2\r\n{}\r\n0\r\n\r\n"),
  asChunk("a chunk of negative size", "-2\r\n{}\r\n0\r\n\r\n"),
  asChunk("a chunk of no size", "\r\n{}\r\n0\r\n\r\n"),
  asChunk("a chunk of endless size", "fffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
  asChunk("a chunk that is longer than it says", "2\r\n{}x\r\n0\r\n\r\n"),
  asChunk("a chunk with bare line feeds", "2\n{}\n0\n\n"),
  asChunk("a chunk's line that ends in a bare carriage return", "2\r{}\r\n0\r\n\r\n"),
  asChunk("a chunk with a line feed in its extension", "2;a\n{}\r\n0\r\n\r\n"),
  asChunk("a chunk with a space before its size", " 2\r\n{}\r\n0\r\n\r\n"),
  asHead("a header without a colon", "GET /livez HTTP/1.1\r\nHost: localhost\r\nnothing\r\n\r\n"),
  asHead("a header without a name", "GET /livez HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n"),
  asHead("a header with a space in its name", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX Y: x\r\n\r\n"),
  asHead("a header that begins with a space", "GET /livez HTTP/1.1\r\n Host: localhost\r\n\r\n"),
  asHead("a control character in a header", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX: a\u0001b\r\n\r\n"),
  asHead("bytes beyond ASCII in the target", "GET /livez?\u00e9 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
  asHead("a space in the target", "GET /livez x HTTP/1.1\r\nHost: localhost\r\n\r\n"),
  asHead("a tab in the request line", "GET\t/livez\tHTTP/1.1\r\nHost: localhost\r\n\r\n"),
  asHead("a request of HTTP/0.9", "GET /livez\r\n"),
  asHead("HTTP/2 as if it were agreed on", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  asHead("HTTP of a version that is none", "GET /livez HTTP/9.9\r\nHost: localhost\r\n\r\n"),
  asHead("HTTP in small letters", "GET /livez http/1.1\r\nHost: localhost\r\n\r\n"),
  asHead("a greeting of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"),
  asHead("a greeting of SSH", "SSH-2.0-OpenSSH_9.6\r\n"),
  asHead("a greeting of SMTP", "EHLO example.com\r\n"),
  asHead("a command of Redis", "*1\r\n$4\r\nPING\r\n"),
  asHead("zeros", "\0".repeat(1000)),
];
