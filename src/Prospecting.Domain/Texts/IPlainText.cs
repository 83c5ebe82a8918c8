namespace Prospecting.Texts;

/// <summary>A value that is one piece of text wherever data leaves the library: in JSON, as a key, in a query string.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <remarks>The text is the whole value, personal or not; <see cref="object.ToString"/> may print less.</remarks>
public interface IPlainText<TSelf>
    where TSelf : IPlainText<TSelf>
{
    /// <summary>Whether JSON writes it as a number; as the key of an object it is text all the same.</summary>
    static virtual bool IsNumber => false;

    /// <summary>Makes the value from its text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is none of this type; the message does not repeat it.</exception>
    /// <exception cref="Results.RefusedException">The text is none of this type, and the reasons say why.</exception>
    static abstract TSelf FromPlainText(string text);

    /// <summary>The text that gives the value again.</summary>
    /// <returns>The text; empty when the value is its type's default and names nothing.</returns>
    string ToPlainText();
}
