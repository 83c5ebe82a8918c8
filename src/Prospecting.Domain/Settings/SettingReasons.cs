namespace Prospecting.Settings;

/// <summary>Codes of refusals about what a tenant or a company has set.</summary>
public static class SettingReasons
{
    /// <summary>It was deleted.</summary>
    public const string Removed = "setting.removed";
}
