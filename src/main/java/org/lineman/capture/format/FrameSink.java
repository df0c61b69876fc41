package org.lineman.capture.format;

/** Takes the frames of a capture, in their order. */
@FunctionalInterface
public interface FrameSink {

    /** One frame; it and its buffer are overwritten afterwards. */
    void frame(Frame frame);
}
