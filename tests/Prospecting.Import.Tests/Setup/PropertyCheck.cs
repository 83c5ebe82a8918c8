using FsCheck;
using FsCheck.Fluent;

namespace Prospecting.Import.Tests.Setup;

/// <summary>Runs properties whose bodies are asynchronous and assert.</summary>
internal static class PropertyCheck
{
    public static void Holds<T>(Gen<T> generator, int runs, Func<T, Task> body) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(runs),
            Prop.ForAll(generator.ToArbitrary(), body)
        );

    public static void Holds<T>(Gen<T> generator, int runs, Action<T> body) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(runs),
            Prop.ForAll(generator.ToArbitrary(), body)
        );
}
