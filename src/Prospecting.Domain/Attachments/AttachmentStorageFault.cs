namespace Prospecting.Attachments;

/// <summary>Why a storage could not do its work.</summary>
public enum AttachmentStorageFault
{
    /// <summary>The folder, the bucket or what it is on is not there, or cannot be reached.</summary>
    Missing,

    /// <summary>It may not be read or written: read-only, or not permitted to this process.</summary>
    Denied,

    /// <summary>There is no room left, or the quota is used up.</summary>
    Full,

    /// <summary>Something is, or is just being, written under the key. Keys are used once.</summary>
    Taken,

    /// <summary>A link, or another kind of thing than ours, stands where a folder or a file of ours belongs.</summary>
    Foreign,

    /// <summary>The bytes of an attachment are not there, or are not as many as were written.</summary>
    Damaged,

    /// <summary>Reading or writing failed.</summary>
    Disk,
}
