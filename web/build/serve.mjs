// A small web server for one folder on 127.0.0.1: what `npm start` and the browser tests open.
import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm', '.ttf': 'font/ttf', '.jpg': 'image/jpeg', '.png': 'image/png', '.svg': 'image/svg+xml',
};
const hashedName = /\.[0-9a-f]{10}\.\w+$/;

// Serves `folder`. Resolves to {address, close()} once it listens, rejects with code EADDRINUSE where the port is taken.
// Port 0 takes any free one.
export function serveFolder(folder, port) {
  const server = createServer((request, response) => answer(folder, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({
      address: `http://127.0.0.1:${server.address().port}/`,
      close: () => new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
    }));
  });
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'only GET and HEAD');
  const path = fileOf(folder, request.url);
  let size;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Error('no file');
    size = stat.size;
  } catch {
    return refuse(response, 404, 'not found');
  }
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path).on('error', () => response.destroy()).pipe(response);
}

// The file that a request names: inside the folder, or null.
function fileOf(folder, url) {
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
    if (!path.startsWith(normalize(folder + sep)) || path.includes('\0')) return null;
    return path.endsWith(sep) ? join(path, 'index.html') : path;
  } catch {
    return null;
  }
}

function refuse(response, status, text) {
  response.writeHead(status, {'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff'});
  response.end(`${text}\n`);
}
