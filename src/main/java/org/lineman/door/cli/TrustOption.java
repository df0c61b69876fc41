package org.lineman.door.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.lineman.document.DocumentException;
import org.lineman.pack.bundle.TrustedKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the public key that an option names. */
final class TrustOption implements ITypeConverter<TrustedKey> {
    @Override
    public TrustedKey convert(String value) {
        try {
            return TrustedKey.read(Path.of(value));
        } catch (IOException e) {
            throw new TypeConversionException(FileFault.reading(Path.of(value), e));
        } catch (DocumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
