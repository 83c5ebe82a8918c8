namespace Prospecting.Attachments;

/// <summary>A storage of attachments could not do its work. Names of files are never in its message: storages do not know them.</summary>
public sealed class AttachmentStorageException : Exception
{
    /// <summary>Says what happened and what to do.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="inner">The storage's own exception.</param>
    public AttachmentStorageException(AttachmentStorageFault fault, Exception? inner = null)
        : base(Told(fault), inner) => Fault = fault;

    /// <summary>What happened.</summary>
    public AttachmentStorageFault Fault { get; }

    private static string Told(AttachmentStorageFault fault) =>
        fault switch
        {
            AttachmentStorageFault.Missing =>
                "The folder of attachments, or the storage, is not there. Make it, or mount it, and check its name.",
            AttachmentStorageFault.Denied =>
                "The storage of attachments is read-only or not permitted to this process. Check its rights.",
            AttachmentStorageFault.Full =>
                "The storage of attachments is full. Make room, then try again.",
            AttachmentStorageFault.Taken =>
                "Something is written under this key of an attachment. Keys are used once: upload under a new one.",
            AttachmentStorageFault.Foreign =>
                "A link, or something else that is not ours, stands in the folder of attachments. Remove it; nothing was followed.",
            AttachmentStorageFault.Damaged =>
                "The bytes of an attachment are missing or not as many as were written. Restore them from a backup.",
            AttachmentStorageFault.Disk =>
                "The storage of attachments reports an error. Look at it before trying again.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };
}
