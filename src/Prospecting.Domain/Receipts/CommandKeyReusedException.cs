namespace Prospecting.Receipts;

/// <summary>A command came under a key that another command has. Nothing was done.</summary>
public sealed class CommandKeyReusedException : Exception
{
    /// <summary>Names the key.</summary>
    /// <param name="key">The key.</param>
    public CommandKeyReusedException(CommandKey key)
        : base(
            $"The key \"{key}\" belongs to another command, or to the same one with other values. Nothing was done; send a new command under a new key."
        ) => Key = key;

    /// <summary>The key.</summary>
    public CommandKey Key { get; }
}
