package dev.repotickets.server.http;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// HTTP over a socket of the file system.
final class SocketClient {
    private SocketClient() {}

    static RawHttp.Answer ask(Path socket, RawHttp.Sent sent) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var bytes = ByteBuffer.wrap(sent.bytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return RawHttp.read(Channels.newInputStream(channel));
        }
    }
}
