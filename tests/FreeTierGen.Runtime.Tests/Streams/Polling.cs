namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Waits for what happens behind the caller's back.</summary>
internal static class Polling
{
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(10);
        }
    }
}
