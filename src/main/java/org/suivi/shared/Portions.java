package org.suivi.shared;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Many things one after the other, of which more is asked in portions: the next when the last one is used up. */
public final class Portions<A, B> implements Iterator<B> {

    private static final int SIZE = 500;

    private final Iterator<A> things;
    private final Function<List<A>, List<B>> more;
    private Iterator<B> portion = List.<B>of().iterator();

    public Portions(Iterator<A> things, Function<List<A>, List<B>> more) {
        this.things = things;
        this.more = more;
    }

    /** The same as a stream; to close it closes the one it is made of. */
    public static <A, B> Stream<B> of(Stream<A> things, Function<List<A>, List<B>> more) {
        var portions = new Portions<>(things.iterator(), more);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(portions, Spliterator.ORDERED), false)
                .onClose(things::close);
    }

    @Override
    public boolean hasNext() {
        while (!portion.hasNext() && things.hasNext()) {
            List<A> next = new ArrayList<>();
            while (next.size() < SIZE && things.hasNext()) {
                next.add(things.next());
            }
            portion = more.apply(next).iterator();
        }
        return portion.hasNext();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.next();
    }
}
