package org.lineman.door.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.lineman.document.DocumentException;
import org.lineman.pack.bundle.SigningKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the private key that an option names. */
final class KeyOption implements ITypeConverter<SigningKey> {
    @Override
    public SigningKey convert(String value) {
        try {
            return SigningKey.read(Path.of(value));
        } catch (IOException e) {
            throw new TypeConversionException(FileFault.reading(Path.of(value), e));
        } catch (DocumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
