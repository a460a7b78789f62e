// A service that answers whatever a request tells it to in the header `x-answer`: what a test wants to be found in replies.
import { createServer } from "node:http";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const server = createServer(({ headers }, response) => {
  const { status, headers: answered, body } = JSON.parse(String(headers["x-answer"])) as Answer;
  response.writeHead(status, answered).end(body);
});
server.on("clientError", (_error, socket) => socket.end("HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno"));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") process.stdout.write(`${address.port}\n`);
});
