package se.nollan.contact;

import java.io.Serializable;
import se.nollan.model.CanonicalDataset;
import se.nollan.pass.RowProgram;

/**
 * What is asked of contacts, and how they are decided.
 *
 * @param dataset calls or chat cases
 * @param definition its name
 * @param program works out {@link Asked} from a contact and what it names
 */
public record Question(
    CanonicalDataset dataset, String definition, RowProgram program, Rulings rulings)
    implements Serializable {}
