package org.suivi.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** The least that stands before two nodes: hands each new connection to the next of them and passes on what comes, in one thread. */
final class Proxy implements Closeable {

    private static final int PIECE = 16 * 1024;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel door = ServerSocketChannel.open();
    private final int[] nodes;
    private final Thread passing = new Thread(this::pass, "proxy");
    private int turn;
    private volatile boolean isClosed;

    Proxy(int... nodes) throws IOException {
        this.nodes = nodes;
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4_096);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
        passing.setDaemon(true);
        passing.start();
    }

    int port() throws IOException {
        return ((InetSocketAddress) door.getLocalAddress()).getPort();
    }

    /** One way through: what was read from here and the other side has not taken yet. */
    private static final class Way {

        private final SocketChannel to;
        private final ByteBuffer held = ByteBuffer.allocate(PIECE);

        Way(SocketChannel to) {
            this.to = to;
        }
    }

    private void pass() {
        try {
            while (!isClosed) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    serve(key);
                }
                selector.selectedKeys().clear();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException failure) {
            System.err.println("proxy: " + failure);
        }
    }

    private void serve(SelectionKey key) throws IOException {
        if (key.isValid() && key.isAcceptable()) {
            accept();
            return;
        }
        if (!(key.attachment() instanceof Way way)) {
            return;
        }
        try {
            SocketChannel from = (SocketChannel) key.channel();
            if (from.read(way.held) < 0) {
                throw new IOException("the end");
            }
            way.held.flip();
            // A connection that takes nothing holds the others up, as in the least there can be.
            while (way.held.hasRemaining()) {
                way.to.write(way.held);
            }
            way.held.clear();
        } catch (IOException hungUp) {
            key.channel().close();
            way.to.close();
        }
    }

    private void accept() throws IOException {
        SocketChannel browser = door.accept();
        if (browser == null) {
            return;
        }
        turn = (turn + 1) % nodes.length;
        SocketChannel node = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), nodes[turn]));
        browser.configureBlocking(false);
        node.configureBlocking(false);
        browser.register(selector, SelectionKey.OP_READ, new Way(node));
        node.register(selector, SelectionKey.OP_READ, new Way(browser));
    }

    @Override
    public void close() {
        isClosed = true;
        selector.wakeup();
        try {
            passing.join(5_000);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
